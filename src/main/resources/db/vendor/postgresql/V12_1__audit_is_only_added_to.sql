-- The audit record is only ever added to, by whatever program. The owner of the database can take this away; the chain shows
-- what was done then.
create function concerns.refuse_change_of_audit() returns trigger language plpgsql as $$
begin
    raise exception 'The audit record is only ever added to';
end
$$;

create trigger audit_record_is_only_added_to before update or delete on concerns.audit_record
    for each row execute function concerns.refuse_change_of_audit();
create trigger audit_record_is_not_emptied before truncate on concerns.audit_record
    for each statement execute function concerns.refuse_change_of_audit();

create trigger audit_head_stays before delete on concerns.audit_head
    for each row execute function concerns.refuse_change_of_audit();
create trigger audit_head_is_not_emptied before truncate on concerns.audit_head
    for each statement execute function concerns.refuse_change_of_audit();
create trigger audit_head_goes_forward before update on concerns.audit_head
    for each row when (new.position <= old.position) execute function concerns.refuse_change_of_audit();
