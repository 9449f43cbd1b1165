package org.concernhandling.engine.models;

import org.concernhandling.casework.BareEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

@BareEngine
class LiveModelsTest {

	@Autowired
	LiveModels live;

	@Value("${spring.datasource.hikari.maximum-pool-size}")
	int connections;

	@Test
	void readingThemKeepsNoConnection() {
		for (int i = 0; i <= this.connections; i++) {
			assertThat(this.live.all()).isNotEmpty();
		}
	}

}
