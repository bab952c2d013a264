import { useEffect, useState } from 'react';
import type { ReviewPreview } from '../../../contract/model/review.ts';
import { useClient, useGetApp } from '../../store/context.ts';

/** A record in full, or null until it has come. */
export function usePreview(review: number, index: number): ReviewPreview | null {
  const client = useClient();
  const app = useGetApp();
  const [shown, setShown] = useState<{ index: number; preview: ReviewPreview } | null>(null);
  useEffect(() => {
    let gone = false;
    client.call('imports.preview', { review, index }).then(
      (preview) => {
        if (!gone) setShown({ index, preview });
      },
      (error: unknown) => {
        if (!gone) app().fail(error);
      },
    );
    return () => {
      gone = true;
    };
  }, [app, client, review, index]);
  return shown?.index === index ? shown.preview : null;
}
