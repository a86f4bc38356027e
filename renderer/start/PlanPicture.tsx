import { useEffect, useState, type ReactElement } from 'react';

/** A plan drawn by the engine, as a picture: nothing in it can reach into the page. */
export function PlanPicture({ svg, label }: { readonly svg: string; readonly label: string }): ReactElement | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return url === null ? null : <img className="cw-plan" src={url} alt={label} draggable={false} />;
}
