-- Ports that are open to the outside, beside the control plane or on an agent's host. A row belongs to a microservice
-- wherever it runs; where it leads is its current placement's agent.

create table public_ports (
    mapping           text primary key,
    microservice_uuid text not null references microservices on delete cascade,
    host              text references agents on delete cascade, -- null: beside the control plane
    port              integer not null,
    protocol          text not null, -- PublicProtocol
    external_port     integer not null,
    access            jsonb not null, -- PortAccess
    reserved          boolean not null, -- until a move has switched
    unique nulls not distinct (host, port)
);
create index public_ports_of_microservice on public_ports (microservice_uuid);

-- As whoever opens them last saw them: an agent by its uuid, or a copy of the tunnel service.
create table public_port_observations (
    mapping     text not null references public_ports on delete cascade,
    reporter    text not null,
    observed_at timestamptz not null,
    status      jsonb not null, -- PortStatus
    primary key (mapping, reporter)
);
create index public_port_observations_of_reporter on public_port_observations (reporter);

-- What specifications asked for while it had no effect. They name hosts by uuid from now on.
update microservices m set spec = jsonb_set(m.spec, '{container,ports}', (
    select jsonb_agg(case
            when p.value ->> 'host' is null then p.value
            when p.value ->> 'host' = 'default-router' then p.value - 'host'
            when a.uuid is null then p.value - 'host' - 'public'
            else jsonb_set(p.value, '{host}', to_jsonb(a.uuid)) end order by p.place)
    from jsonb_array_elements(m.spec #> '{container,ports}') with ordinality p (value, place)
        left join agents a on a.namespace = m.namespace and a.name = p.value ->> 'host'))
where m.spec #> '{container,ports}' @? '$[*].host';
insert into public_ports
    select substr(i.hash, 1, 8) || '-' || substr(i.hash, 9, 4) || '-3' || substr(i.hash, 14, 3) || '-'
            || substr('89ab', 1 + (('x' || substr(i.hash, 17, 1))::bit(4)::integer & 3), 1) || substr(i.hash, 18, 3)
            || '-' || substr(i.hash, 21, 12),
        m.uuid, p.value ->> 'host', (p.value ->> 'public')::integer, coalesce(p.value ->> 'protocol', 'http'),
        (p.value ->> 'external')::integer, '{"allowedNetworks": []}', false
    from microservices m
        cross join jsonb_array_elements(m.spec #> '{container,ports}') p (value)
        cross join lateral (select md5(m.uuid || ' ' || coalesce(p.value ->> 'host', '') || ' ' || (p.value ->> 'public')) as hash) i
    where p.value ->> 'public' is not null
on conflict do nothing;
insert into outbox (shard, kind, aggregate, message_id, correlation_id, created)
    select 0, 'DESIRED_STATE', a.uuid, gen_random_uuid(), gen_random_uuid(), now() from agents a
    where a.state in ('ONLINE', 'OFFLINE') and exists (select 1 from public_ports);
update agents set desired_generation = desired_generation + 1
    where state in ('ONLINE', 'OFFLINE') and exists (select 1 from public_ports);
