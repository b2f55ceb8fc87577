-- Commits that notify wait for each other, disk writes included: the controller tells after its commits instead, see
-- ChangeSignals.

drop trigger event_logged on event_log;
drop function signal_event_logged();

drop trigger command_ended on commands;
drop function signal_command_ended();

drop trigger task_ended on tasks;
drop function signal_task_ended();
