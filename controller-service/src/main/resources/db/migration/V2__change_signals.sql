-- Wakes whoever waits for a change, on every copy of the controller; see ChangeSignal.

create function signal_event_logged() returns trigger language plpgsql as $$
begin
    perform pg_notify('event_logged', '');
    return null;
end $$;

create trigger event_logged after insert on event_log
    for each statement execute function signal_event_logged();

create function signal_command_ended() returns trigger language plpgsql as $$
begin
    perform pg_notify('command_ended', new.correlation_id);
    return null;
end $$;

create trigger command_ended after update of outcome on commands
    for each row when (new.outcome <> old.outcome) execute function signal_command_ended();

create function signal_task_ended() returns trigger language plpgsql as $$
begin
    perform pg_notify('task_ended', new.id);
    return null;
end $$;

create trigger task_ended after update of state on tasks
    for each row when (new.state <> old.state) execute function signal_task_ended();
