package org.concernhandling.engine.migration;

import org.camunda.bpm.engine.ProcessEngine;
import org.concernhandling.casework.BareEngine;
import org.concernhandling.casework.Casework;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each test needs in which an owner deploys a version; it is taken back. */
@BareEngine
@Import(FollowedConcerns.class)
abstract class OwnersChangeVersions {

	@Autowired
	Casework casework;

	@Autowired
	FollowedConcerns followed;

	@Autowired
	Migrations migrations;

	@Autowired
	ProcessEngine engine;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void takeBack() {
		this.casework.clear();
	}

}
