-- The report before the last, so that rates can be told.

alter table agents
    add column router_at        timestamptz,
    add column former_router    jsonb, -- RouterStatus
    add column former_router_at timestamptz;
alter table router_observations
    add column former    jsonb, -- RouterStatus
    add column former_at timestamptz;
