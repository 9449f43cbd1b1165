package org.concernhandling.engine.versions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.concernhandling.casework.BareApplication;
import org.concernhandling.casework.SettableClock;
import org.concernhandling.deployments.Deployment.Origin;
import org.concernhandling.models.Models;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes on one PostgreSQL that bring the same models in the same moment. */
class NodesThatStartAtOnceTest {

	private static final List<ConfigurableApplicationContext> NODES = new ArrayList<>();

	private static EmbeddedPostgres postgres;

	@BeforeAll
	static void start() throws IOException {
		postgres = EmbeddedPostgres.start();
		for (int i = 0; i < 2; i++) {
			ConfigurableApplicationContext node = BareApplication.start(new SettableClock(),
					Map.of("spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres"),
							"spring.datasource.username", "postgres", "camunda.bpm.auto-deployment-enabled", "false",
							"logging.level.root", "error"));
			// Within one process the engine would let them deploy in turn by itself.
			node.getBean(SpringProcessEngineConfiguration.class).setDeploymentSynchronized(false);
			NODES.add(node);
		}
	}

	/** Whatever is connected goes before the database. */
	@AfterAll
	static void stop() throws IOException {
		NODES.forEach(ConfigurableApplicationContext::close);
		postgres.close();
	}

	@Test
	void makeOneDeployment() throws Exception {
		for (int round = 1; round <= 3; round++) {
			Map<String, byte[]> files = Map.of("remit.dmn", model(round), "remit.csv", content("remit.csv"),
					"bank-holidays.dmn", content("bank-holidays.dmn"), "bank-holidays.csv",
					content("bank-holidays.csv"));
			List<String> ids = atOnce(files);
			assertThat(ids.get(0)).isEqualTo(ids.get(1));
			JdbcClient database = NODES.get(0).getBean(JdbcClient.class);
			assertThat(database.sql("select count(*) from act_re_deployment").query(Integer.class).single())
				.isEqualTo(round);
			assertThat(database.sql("select id from concerns.deployment order by number").query(String.class).list())
				.hasSize(round)
				.endsWith(ids.get(0));
		}
	}

	private static List<String> atOnce(Map<String, byte[]> files) throws Exception {
		CyclicBarrier begin = new CyclicBarrier(NODES.size());
		ExecutorService nodes = Executors.newFixedThreadPool(NODES.size());
		try {
			List<String> ids = new ArrayList<>();
			for (Future<String> deployed : nodes
				.invokeAll(NODES.stream().map((node) -> deploying(node, files, begin)).toList())) {
				ids.add(deployed.get());
			}
			return ids;
		}
		finally {
			nodes.shutdown();
		}
	}

	private static Callable<String> deploying(ConfigurableApplicationContext node, Map<String, byte[]> files,
			CyclicBarrier begin) {
		RepositoryServiceImpl models = (RepositoryServiceImpl) node.getBean(ProcessEngineConfigurationImpl.class)
			.getRepositoryService();
		return () -> {
			begin.await();
			return new OwnDeployment(models, Origin.START, null, files).deploy().getId();
		};
	}

	private static byte[] content(String name) {
		return Models.text(Path.of("processes", name)).getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] model(int round) {
		return DeployedModels.renamed("1." + round + ".0", "Round " + round)
			.apply(DeployedModels.text("processes/remit.dmn"))
			.getBytes(StandardCharsets.UTF_8);
	}

}
