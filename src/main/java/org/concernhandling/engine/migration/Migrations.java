package org.concernhandling.engine.migration;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.concernhandling.concern.CurrentPerson;
import org.concernhandling.engine.migration.Migration.Stay;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * How running instances go over to new versions of their processes, and what became of
 * them.
 */
@Component
public class Migrations {

	private final ProcessEngine engine;

	private final MigrationBook book;

	private final CurrentPerson person;

	private final ApplicationEventPublisher events;

	Migrations(ProcessEngine engine, MigrationBook book, CurrentPerson person, ApplicationEventPublisher events) {
		this.engine = engine;
		this.book = book;
		this.person = person;
		this.events = events;
	}

	/**
	 * The migrations to the versions that a deployment brought, oldest first: those that
	 * followed by themselves, and those that somebody decided on later.
	 * @param deployment the engine's id of the deployment
	 */
	public List<Migration> of(String deployment) {
		return this.book.of(deployment);
	}

	/**
	 * The migrations of a process, oldest first.
	 * @param process the id of the process
	 */
	public List<Migration> ofProcess(String process) {
		return this.book.ofProcess(process);
	}

	/**
	 * Some of those that stay under their old version, by reference; nothing when there
	 * is no such migration of the process.
	 * @param process the id of the process
	 * @param number the number of the migration
	 * @param behind how many to leave out at the beginning
	 */
	public List<Stay> stays(String process, long number, int behind) {
		return ofProcess(process).stream().anyMatch((migration) -> migration.number() == number)
				? this.book.stays(number, behind, Migration.STAYS_TOLD) : List.of();
	}

	/**
	 * How many instances of a process run under which version: the newest version first,
	 * and every other under which anything runs.
	 * @param process the id of the process
	 * @return nothing when there is no such process
	 */
	public List<RunningVersion> instancesByVersion(String process) {
		List<RunningVersion> versions = this.book.running(process);
		return versions.stream()
			.filter((version) -> version.instances() > 0 || version.equals(versions.get(0)))
			.toList();
	}

	/**
	 * Takes all instances of one version over to a newer one, whatever their version tags
	 * are. They go over in the background.
	 * @param process the id of the process
	 * @param from the version that they run under
	 * @param to the version that they go over to
	 * @throws NoSuchVersion if there is no such process, or it does not have both
	 * versions
	 * @throws RefusedMigration if {@code to} is not newer than {@code from}
	 */
	public void migrate(String process, int from, int to) {
		if (to <= from) {
			throw new RefusedMigration(
					"The version to go over to must be newer than the other one: to is higher than from.");
		}
		commands().execute((command) -> command.runWithoutAuthorization(() -> {
			definition(process, from);
			ProcessDefinitionEntity target = definition(process, to);
			String decidedBy = this.person.id().orElse(null);
			MigrationJob.schedule(
					this.book.add(target.getDeploymentId(), process, from, to, target.getVersionTag(), decidedBy));
			this.events.publishEvent(new MigrationAsked(decidedBy, process, from, to));
			return null;
		}));
	}

	private ProcessDefinitionEntity definition(String process, int version) {
		ProcessDefinitionManager definitions = Context.getCommandContext().getProcessDefinitionManager();
		if (definitions.findLatestProcessDefinitionByKey(process) == null) {
			throw NoSuchVersion.ofNoProcess();
		}
		return Optional.ofNullable(definitions.findProcessDefinitionByKeyVersionAndTenantId(process, version, null))
			.orElseThrow(() -> NoSuchVersion.of(version));
	}

	private CommandExecutor commands() {
		return ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration())
			.getCommandExecutorTxRequired();
	}

}
