/** Words that titles, people and journals are made of. */

const words = (text: string): string[] => text.trim().split(/\s*[|\n]\s*/u);

export const heads =
  words(`Estimating|Rethinking|Measuring|Learning|Explaining|Mapping|Modelling|Reconstructing|Monitoring
Characterisation of|Determinants of|Dynamics of|Effects of|Mechanisms of|Prevalence of|Trends in|Advances in|Perspectives on`);
export const things =
  words(`household debt|collective memory|ocean acidification|peer effects|gut microbiota|language change|labour migration
CRISPR off-target activity|cosmic shear|code review|mobile health apps|patent citations|tropical cyclones|reading comprehension
antibody responses|urban sprawl|neural scaling|perinatal mortality|monetary policy shocks|soil organic carbon|visual attention
exchange rates|muscle fatigue|word embeddings|water reuse|zeolite catalysts|moral judgement|traffic forecasting|bone healing
seismic hazard|vaccine hesitancy|graph matching|child marriage|glacier retreat|speech disfluency|platform work|lake sediments`);
export const wheres =
  words(`a panel of OECD countries|Bangladesh|the early modern period|low-resource settings|Swiss cantons|adolescent athletes
the North Atlantic|open-source projects|rural hospitals|the Sahel|large language models|Danish twins|coastal wetlands
second-generation immigrants|metal-organic frameworks|rats in vivo|cell lines in vitro|the Andes|post-war Germany|emergency departments`);
export const afters =
  words(`evidence from administrative records|a registry-based study|a quasi-experiment|theory and evidence|a Bayesian approach
a critical review|insights from interviews|a multi-site replication|data, methods and open problems|an agent-based model
a systematic review and meta-analysis|lessons for policy|a randomised controlled trial|towards a research agenda|a case study`);
export const familyNames =
  words(`Nguyễn|Okonkwo|Schröder|Müller|García|Fernández Ruiz|Dvořák|Łukaszewski|Østergaard|Kumar|Tan|Wang|Chen|Zhang|Li|Kim
Yıldız|Petrović|Ionescu|Sánchez|Oliveira|Jansen|de Vries|van den Berg|Al-Farsi|Cohen|Mbeki|Sato|Watanabe|Ferrari|Lindqvist|Bauer|Weiß
Papadakis|Tkachenko|Ivanov|Hernández|O'Connor|McGregor|Smith|Jones|Brown|Evans|Clarke|Dubois|Lefebvre|Rojas|Haddad|Rahimi|Hossain`);
export const givenNames =
  words(`Ana María|Jürgen|Wei|Xiu-Ying|Li|Oluwaseun|Katarzyna|Bjørn|Rajesh K.|Mei Ling|Yuki|Marco|Sofia|Elif|Milan|Andrei|Lucía
João|Pieter|Anneke|Fatima Z.|David|Thandiwe|Hiroshi|Giulia|Erik|Michael J.|Sarah|Nikolaos|Olena|Sergei|Carmen|Sean|Fiona|Claire|Hugo|Leila|Md. Rafiq`);
export const journals =
  words(`Journal of Development Economics~J Dev Econ|The Astrophysical Journal~Astrophys. J.|PLoS ONE~PLoS One|Cognition~Cognition
Journal of Hydrology~J Hydrol|BMJ~BMJ|Energy Policy~Energ Policy|IEEE Access~IEEE Access|Acta Materialia~Acta Mater.|Social Forces~Soc Forces
Proceedings of the Royal Society B: Biological Sciences~Proc Biol Sci|Quaternary Science Reviews~Quat. Sci. Rev.|Nature~Nature|JAMA~JAMA`);
export const meetings =
  words(`Proceedings of the 58th Annual Meeting of the Association for Computational Linguistics~ACL
2019 IEEE International Conference on Robotics and Automation (ICRA)~ICRA|CHI Conference on Human Factors in Computing Systems~CHI
International Conference on Machine Learning~ICML|Lecture Notes in Computer Science~LNCS`);
export const columns =
  words(`Editorial|From the Editor|Book Review|News and Views|Letters|Correspondence|Foreword|Editorial Board|Announcement
Guest Editorial|Obituary|Contents|Abstracts|Introduction to the Special Issue|President’s Column|Case Report|Research Highlights`);
