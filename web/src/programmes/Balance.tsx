import { useTranslation } from "react-i18next";
import classes from "./Balance.module.css";
import { balanceOf, type Module } from "./modules";

/** How a programme mixes learning from material, by doing and from people; the shares stand beside the bar in words. */
export function Balance({ modules }: { modules: readonly Module[] }) {
  const { t } = useTranslation();
  const { shares } = balanceOf(modules);
  let from = 0;
  return (
    <div className={classes.balance}>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {shares.map(({ kind, percent }) => {
          const x = from;
          from += percent;
          return <rect key={kind} data-kind={kind} x={x} y={0} width={percent} height={6} />;
        })}
      </svg>
      <ul>
        {shares.map(({ kind, percent }) => (
          <li key={kind} data-kind={kind}>
            {t(`programmes.kind.${kind}`)} <b>{percent}%</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
