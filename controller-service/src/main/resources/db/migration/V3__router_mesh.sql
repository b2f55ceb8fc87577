-- Who receives whose messages.

create table routes (
    id          integer generated always as identity primary key,
    namespace   text not null references namespaces on update cascade,
    name        text not null,
    application text not null,
    sender      text not null references microservices on delete cascade,
    receiver    text not null references microservices on delete cascade,
    listed      boolean not null, -- by the sender itself
    unique (sender, receiver),
    unique (namespace, name) deferrable initially deferred
);
create index routes_of_receiver on routes (receiver);
create index routes_of_application on routes (namespace, application);

-- What applications and microservices asked for while it had no effect.
insert into routes (namespace, name, application, sender, receiver, listed)
    select a.namespace, coalesce(r ->> 'name', f.name || '-to-' || t.name), a.name, f.uuid, t.uuid, false
    from applications a
        cross join jsonb_array_elements(a.routes::jsonb) r
        join microservices f on f.namespace = a.namespace and f.application = a.name and f.name = r ->> 'from'
        join microservices t on t.namespace = a.namespace and t.application = a.name and t.name = r ->> 'to'
on conflict (sender, receiver) do nothing;
insert into routes (namespace, name, application, sender, receiver, listed)
    select f.namespace, f.name || '-to-' || t.name, f.application, f.uuid, t.uuid, true
    from microservices f
        cross join jsonb_array_elements_text(f.spec -> 'routes') r
        join microservices t on t.namespace = f.namespace and t.application = f.application and t.name = r
on conflict (sender, receiver) do nothing;
alter table applications drop column routes;
update microservices set spec = spec - 'routes';

-- Agents learn of receivers and of the configuration of their microservices.
insert into outbox (shard, kind, aggregate, message_id, correlation_id, created)
    select 0, 'DESIRED_STATE', uuid, gen_random_uuid(), gen_random_uuid(), now() from agents
    where state in ('ONLINE', 'OFFLINE');
update agents set desired_generation = desired_generation + 1 where state in ('ONLINE', 'OFFLINE');

-- Observed: each agent's router by the agent itself, and every router by the router service from outside.
alter table agents add column router jsonb; -- RouterStatus
create table router_observations (
    namespace   text not null references namespaces on update cascade on delete cascade,
    router      text not null, -- agent uuid, or default-router
    observed_at timestamptz not null,
    status      jsonb not null, -- RouterStatus
    primary key (namespace, router)
);
