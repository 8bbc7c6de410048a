const ID = "018f2c10-0000-7000-8000-000000000001";
export const OWNER = "018f2c10-0000-7000-8000-0000000000aa";

export const metric = {
  name: "First appointments missed without notice",
  kind: "error-rate",
  unit: "percent",
  direction: "lower-is-better",
  baseline: 18,
  target: 12,
  decisionRule: "If the interval lies below zero after 16 weeks, we roll it out.",
  measure: "rate",
};

/** An outcome as the service gives it in a list and on its own. */
export const outcome = {
  id: ID,
  version: 3,
  title: "Missed first appointments",
  why: "Almost one in five does not come.",
  ownerId: OWNER,
  ownerAcceptedAt: null as string | null,
  ownerDeclinedAt: null,
  ownerDeclineReason: null,
  metric,
  unitOfAnalysis: "team",
  cadence: "weekly",
  source: "",
  sourceClientId: null,
  createdAt: "2026-01-02T09:00:00Z",
  updatedAt: "2026-01-02T09:00:00Z",
};

const estimate = {
  method: "changes",
  name: "Each unit's change, compared (Welch)",
  value: -3.9,
  low: -6.74,
  high: -1.07,
  p: 0.0231,
  lotsP: null,
  standardError: 1,
  percent: null,
  percentLow: null,
  percentHigh: null,
  smallest: 3,
  treatedUnits: 2,
  comparisonUnits: 4,
  periodsBefore: 2,
  periodsAfter: 2,
  reason: null,
};

/** The same outcome's page, with a study that saw an effect. */
export const page = {
  id: ID,
  title: outcome.title,
  why: outcome.why,
  ownerId: OWNER,
  ownerAcceptedAt: "2026-01-03T09:00:00Z",
  metric,
  unitOfAnalysis: "team",
  cadence: "weekly",
  source: "",
  series: [
    { period: "2026-W21", units: 8, value: 18.4, mean: 18, suppressed: false },
    { period: "2026-W22", units: 8, value: 19.1, mean: 18, suppressed: false },
    { period: "2026-W23", units: 8, value: null, mean: null, suppressed: true },
    { period: "2026-W24", units: 8, value: 12.5, mean: 12, suppressed: false },
  ],
  cohorts: [
    {
      id: "018f2c11-0000-7000-8000-000000000001",
      name: "Pilot 2026",
      programmeId: "018f2c12-0000-7000-8000-000000000001",
      startsOn: "2026-06-01",
      endsOn: "2026-12-18",
      period: "2026-W23",
      status: "launched",
      enrolled: 14,
    },
    {
      id: "018f2c11-0000-7000-8000-000000000002",
      name: "Spring 2027",
      programmeId: "018f2c12-0000-7000-8000-000000000001",
      startsOn: "2027-02-01",
      endsOn: "2027-07-30",
      period: "2027-W05",
      status: "planned",
      enrolled: 0,
    },
  ],
  studies: [
    {
      id: "018f2c13-0000-7000-8000-000000000001",
      title: "Did the pilot help?",
      design: "matched-comparison",
      status: "concluded",
      planHash: "abc",
      frozenAt: "2026-05-20T09:00:00Z",
      late: false,
      amendments: 1,
      verdict: "better",
      said: [
        "Better: the metric changed by -3.9 percent; the interval of 95 % goes from -6.74 to -1.07.",
        "Said beforehand: “If the interval lies below zero after 16 weeks, we roll it out.”",
      ],
      estimate,
      sensitivity: [
        {
          ...estimate,
          method: "group-time",
          name: "Effects by group and time",
          value: 0.31,
          low: -31.1,
          high: 31.7,
        },
        {
          ...estimate,
          method: "stepped-wedge",
          name: "Stepped wedge",
          value: null,
          low: null,
          high: null,
          p: null,
          reason: "A rollout in steps needs at least three units.",
        },
      ],
      checks: [{ kind: "gaps", status: "holds", said: "No value is missing." }],
      warnings: ["Those who took part chose it themselves."],
      series: [
        { period: "2026-W22", treated: 19, comparison: 18, treatedUnits: 2, comparisonUnits: 4 },
        { period: "2026-W23", treated: 13, comparison: 17, treatedUnits: 2, comparisonUnits: 4 },
      ],
    },
  ],
  tried: [
    {
      programmeId: "018f2c12-0000-7000-8000-000000000001",
      title: "First contact that lands",
      cohorts: 1,
      members: 14,
      minutesPerMember: 600,
      minutes: 8400,
    },
  ],
  cost: { members: 14, minutes: 8400 },
};
