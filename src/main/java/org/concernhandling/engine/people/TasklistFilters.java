package org.concernhandling.engine.people;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.concernhandling.access.StaffGroup;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings Tasklist's filters to what is declared, at every start. Filters that people made
 * themselves stay.
 */
@Component
@DependsOn("staffGroups")
class TasklistFilters implements InitializingBean {

	private final FilterService filters;

	private final TaskService tasks;

	private final AuthorizationService authorizations;

	private final TransactionTemplate transaction;

	TasklistFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations,
			PlatformTransactionManager transactions) {
		this.filters = filters;
		this.tasks = tasks;
		this.authorizations = authorizations;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void afterPropertiesSet() {
		this.transaction.executeWithoutResult((status) -> {
			for (TasklistFilter filter : TasklistFilter.values()) {
				String id = bringUpToDate(filter);
				StaffGroup.handlingConcerns().forEach((group) -> open(id, group));
			}
		});
	}

	/** The filters that belong to nobody are ours; they are known by their names. */
	private String bringUpToDate(TasklistFilter declared) {
		Filter filter = this.filters.createFilterQuery()
			.filterName(declared.label())
			.list()
			.stream()
			.filter((stored) -> stored.getOwner() == null)
			.findFirst()
			.orElseGet(() -> this.filters.newTaskFilter(declared.label()));
		filter.setProperties(declared.properties());
		filter.setQuery(declared.tasks(this.tasks.createTaskQuery()));
		return this.filters.saveFilter(filter).getId();
	}

	private void open(String filter, StaffGroup group) {
		boolean open = this.authorizations.createAuthorizationQuery()
			.groupIdIn(group.id())
			.resourceType(Resources.FILTER)
			.resourceId(filter)
			.count() > 0;
		if (!open) {
			Authorization authorization = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
			authorization.setGroupId(group.id());
			this.authorizations
				.saveAuthorization(Grant.to(Resources.FILTER, filter, Permissions.READ).on(authorization));
		}
	}

}
