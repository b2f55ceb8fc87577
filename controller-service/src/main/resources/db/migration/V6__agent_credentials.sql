-- Every token an agent ever had, so that a host that was away learns that it was removed.

create table agent_credentials (
    credential text primary key, -- names the token
    key        text not null,    -- signs answers to its host
    agent_uuid text not null,    -- of an agent that may be gone
    issued     timestamptz not null,
    ended      timestamptz       -- null: the one the agent has now
);
create index agent_credentials_in_use on agent_credentials (agent_uuid) where ended is null;
