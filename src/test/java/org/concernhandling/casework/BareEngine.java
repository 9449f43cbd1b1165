package org.concernhandling.casework;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import javax.sql.DataSource;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.concernhandling.reporting.Recount;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A test on the bare engine: the models, the forms and what the models call, on a
 * database in memory, without web, sign-in and job executor. Letters go by SMTP to a mail
 * server of the test's own. Time stands still until the test moves it. The engine is
 * started once for all tests that share it.
 */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = BareEngine.Modules.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = {
				"spring.datasource.url=jdbc:h2:mem:bare-engine;DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=FALSE;"
						+ "CASE_INSENSITIVE_IDENTIFIERS=TRUE;QUERY_CACHE_SIZE=500",
				"spring.datasource.username=sa", "spring.datasource.password=",
				"concerns.keys.file=target/bare-engine-keys", "concerns.keys.create-if-missing=true",
				"concerns.letters.from=concerns@example.org", "camunda.bpm.job-execution.enabled=false",
				"camunda.bpm.authorization.enabled=false",
				// Tests have answers refused by the thousand, each with its stack trace.
				"logging.level.org.camunda.bpm.engine.context=off" })
@Import({ Casework.class, EngineWords.class, DecisionTables.class, Walks.class, WalkRules.class, Recount.class })
public @interface BareEngine {

	// No @Configuration: a test of the whole application would find it.
	// The engine's REST interface needs a web server, which there is none here.
	@EnableAutoConfiguration(exclude = CamundaBpmRestJerseyAutoConfiguration.class)
	@ComponentScan(basePackages = { "org.concernhandling.sealing", "org.concernhandling.concern",
			"org.concernhandling.directory", "org.concernhandling.correspondence", "org.concernhandling.servicelevel",
			"org.concernhandling.identity", "org.concernhandling.reporting", "org.concernhandling.engine" },
			excludeFilters = {
					// What single tests configure for themselves.
					@Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
					@Filter(type = FilterType.ANNOTATION, classes = org.springframework.stereotype.Controller.class),
					@Filter(type = FilterType.REGEX, pattern = "org\\.concernhandling\\.engine\\.people\\..*") })
	class Modules {

		/** An application that is started again goes on with the clock that it had. */
		@Bean
		@ConditionalOnMissingBean
		SettableClock clock() {
			return new SettableClock();
		}

		@Bean(initMethod = "start", destroyMethod = "stop")
		GreenMail mailServer() {
			return new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		}

		@Bean
		JavaMailSenderImpl mailSender(GreenMail mailServer) {
			JavaMailSenderImpl sender = new KeptConnection();
			sender.setHost("127.0.0.1");
			sender.setPort(mailServer.getSmtp().getPort());
			// GreenMail answers EHLO in pieces, each of which waits 40 ms for the
			// network.
			sender.getJavaMailProperties().setProperty("mail.smtp.ehlo", "false");
			return sender;
		}

		@Bean
		static BeanPostProcessor countedStatements() {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof DataSource database) ? new SqlStatements(database) : bean;
				}
			};
		}

		@Bean
		ProcessEnginePlugin coverage() {
			return new AbstractProcessEnginePlugin() {
				@Override
				public void preInit(ProcessEngineConfigurationImpl engine) {
					ProcessCoverageConfigurator.initializeProcessCoverageExtensions(engine);
				}

				@Override
				public void postProcessEngineBuild(ProcessEngine engine) {
					ModelCoverage.disregard(engine);
				}
			};
		}

	}

}
