-- Every host learns where its controller is when it is provisioned, so that none is told later.

alter table agent_credentials drop column sent;
