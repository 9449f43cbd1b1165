package org.concernhandling.engine.migration;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.ProcessEngine;
import org.concernhandling.casework.Casework;
import org.concernhandling.casework.Casework.Case;
import org.concernhandling.casework.NewConcerns;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Concerns over which a new version goes live, and the version that each runs under. */
@TestComponent
class FollowedConcerns {

	/** The same model under another tag. */
	static final UnaryOperator<String> AS_IT_WAS = UnaryOperator.identity();

	private final Casework casework;

	private final Migrations migrations;

	private final ProcessEngine engine;

	private final JdbcClient jdbc;

	FollowedConcerns(Casework casework, Migrations migrations, ProcessEngine engine, JdbcClient jdbc) {
		this.casework = casework;
		this.migrations = migrations;
		this.engine = engine;
		this.jdbc = jdbc;
	}

	/** A concern of which the main process has just begun. */
	Case concern() {
		return this.casework.open(NewConcerns.about("childrens-home"));
	}

	/** An enquiry alone that is to be prepared. */
	Case enquiry() {
		return this.casework.only("provider-enquiry", NewConcerns.about("childrens-home"),
				Map.of("setting", "childrens-home", "category", "regulatory-breach"));
	}

	/** An enquiry that is to be answered. */
	Case sentEnquiry() {
		return prepared(enquiry()).runServices();
	}

	static Case prepared(Case enquiry) {
		return enquiry.complete("prepare-enquiry", "recipientIsSubject", "no", "reporterIdentifiable", "no");
	}

	/** Runs each job of migrations that there is now, once. */
	void once() {
		this.casework.ofMigrations().forEach((job) -> this.engine.getManagementService().executeJob(job.getId()));
	}

	/** The version under which the process runs that nothing else has called. */
	int version(Case concern) {
		return this.jdbc.sql("""
				select definition.version_ from act_ru_execution instance join act_re_procdef definition
				on definition.id_ = instance.proc_def_id_ where instance.parent_id_ is null
				and instance.super_exec_ is null and instance.business_key_ = ?""")
			.param(concern.reference())
			.query(Integer.class)
			.single();
	}

	int newestVersion(String process) {
		return this.migrations.instancesByVersion(process).get(0).version();
	}

	/** The one migration that a deployment has set off. */
	Migration only(String deployment) {
		List<Migration> migrations = this.migrations.of(deployment);
		assertThat(migrations).hasSize(1);
		return migrations.get(0);
	}

}
