import type { ReactElement, ReactNode } from 'react';
import { text } from '../../../language/strings.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import './empty.css';

interface Props {
  /** What happened. */
  title: string;
  message: string;
  /** What of the user's data. */
  data: string;
  /** What to do. */
  children: ReactNode;
  code: string;
}

/** An error in three parts; last, its code stands under Details. */
export function Failure({ title, message, data, children, code }: Props): ReactElement {
  return (
    <div className="empty failure" role="alert">
      <h2 className="failure-title">{title}</h2>
      <p className="failure-part selectable">{message}</p>
      <p className="failure-part">{data}</p>
      {children}
      {code ? (
        <details className="failure-details">
          <summary>{text.details}</summary>
          <code className="mono selectable">{code}</code>
        </details>
      ) : null}
    </div>
  );
}

/** The engine could not open the library, or has given up starting. */
export function EngineFailure(): ReactElement {
  const { message, code = '' } = useApp((state) => state.engine);
  return (
    <Failure title={text.engineTitle} message={message} data={text.engineData} code={code}>
      <p className="failure-part">{text.engineDo(code)}</p>
    </Failure>
  );
}

/** A view could not be worked out: a failure, never "0 papers". */
export function ListFailure(): ReactElement {
  const app = useGetApp();
  const failure = useApp((state) => state.failure);
  return (
    <Failure
      title={text.failedTitle}
      message={failure?.message ?? ''}
      data={text.failedData}
      code={failure?.code ?? ''}
    >
      <Button onClick={() => app().refresh()}>{text.tryAgain}</Button>
    </Failure>
  );
}
