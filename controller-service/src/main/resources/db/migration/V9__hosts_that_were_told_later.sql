-- Hosts that were provisioned before agent_credentials was there get theirs by a task.

alter table agent_credentials add column sent boolean not null default false;
