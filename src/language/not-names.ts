/** Words that begin with a capital in titles, menus and lists of subjects and are no one's name there. */
export const notNames: ReadonlySet<string> = new Set(
  `learning deep neural network networks model models modeling modelling language languages data dataset datasets analysis study studies review survey
approach method methods theory system systems image images vision graph graphs attention transformer transformers detection recognition generation
optimization optimisation estimation prediction classification computer computing science sciences mathematics physics biology chemistry medicine engineering
statistics economics finance machine artificial intelligence robotics natural processing reinforcement supervised unsupervised adversarial generative
diffusion large small efficient robust towards toward using via based multi cross self the a an and of for with from into on in by to at or is are do does can how what why when where who
journal conference proceedings press research international workshop symposium transactions letters annals reports university
home search login log sign register privacy policy terms contact about help download downloads pdf html abstract abstracts full text open access article articles paper papers
cite cited citation citations save share follow view views read more subscribe newsletter email alert alerts browse menu settings profile next previous results result sort filter
advanced all any new latest top trending popular code tasks browse issue issues volume page pages year date author authors title titles keywords subjects comments
features version versions related similar references export import copy link links show hide less website site map news events blog forum community
public health clinical quantum social human information knowledge time series high low dynamic dynamics statistical computational theoretical applied general
editorial accessibility feedback conditions copyright cookies support careers legal notice account cart shop products free first online published received accepted
create user guide display options option custom web policy policies rss feed send best match reset details overview home help
impressum datenschutz startseite suche anmelden accueil recherche connexion inicio buscar contacto acceso início entrar
evaluation evaluating benchmark benchmarks framework algorithm algorithms design control speech audio video text music memory reasoning agents agent alignment training inference
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december`.split(
    /\s+/u,
  ),
);
