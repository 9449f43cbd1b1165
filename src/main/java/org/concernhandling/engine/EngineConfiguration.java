package org.concernhandling.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.concernhandling.correspondence.StaffNotices;
import org.concernhandling.engine.forms.FormsPlugin;
import org.concernhandling.identity.Custodians;
import org.concernhandling.sealing.Sealing;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine does differently here, one plugin for each reason. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

	/**
	 * The tables of the modules come first: what runs when the engine starts may need
	 * them.
	 */
	@Bean
	@DependsOnDatabaseInitialization
	ProcessEnginePlugin processBeansOnly(ApplicationContext context) {
		return before((engine) -> {
			engine.setBeans(new ProcessBeans(context));
			engine.setScriptFactory(new NoScripts());
			engine.setDelegateInterceptor(new StrippedCalls());
		});
	}

	@Bean
	SealedWords sealedWords(Sealing sealing, Clock clock) {
		return new SealedWords(sealing, clock);
	}

	@Bean
	ProcessEnginePlugin wordsAreSealed(SealedWords sealedWords) {
		return before((engine) -> {
			if (engine.getCustomPreVariableSerializers() == null) {
				engine.setCustomPreVariableSerializers(new ArrayList<>());
			}
			engine.getCustomPreVariableSerializers().add(sealedWords);
		});
	}

	/** Instead of the engine's own ways to keep what can hold anything. */
	@Bean
	ProcessEnginePlugin noObjects() {
		return new AbstractProcessEnginePlugin() {
			@Override
			public void postInit(ProcessEngineConfigurationImpl engine) {
				VariableSerializers serializers = engine.getVariableSerializers();
				Stream.of(ValueType.BYTES.getName(), JavaObjectSerializer.NAME, ValueType.FILE.getName())
					.map(serializers::getSerializerByName)
					.forEach(serializers::removeSerializer);
				RefusedType.all().forEach(serializers::addSerializer);
			}
		};
	}

	/** A fault to mend: a model or a program has put words into the engine. */
	@Bean
	MeterBinder sealedWordsCount(SealedWords sealedWords) {
		return (registry) -> FunctionCounter.builder("concerns.engine.sealed", sealedWords, SealedWords::count)
			.description("Texts that had to be sealed because they reached the engine")
			.register(registry);
	}

	@Bean
	ProcessEnginePlugin leanHistory(ApplicationEventPublisher events) {
		return before((engine) -> {
			engine.setEnableDefaultDbHistoryEventHandler(false);
			engine.setCustomHistoryEventHandlers(
					new ArrayList<>(List.of(new LeanHistory(), new AuditedOperations(events))));
			engine.setDmnHistoryEventProducer(new NoDecisionHistory());
			engine.setHistoryEventProducer(new StrippedFailures());
		});
	}

	/** Whatever changes accounts, the vault hears of it in the same transaction. */
	@Bean
	ProcessEnginePlugin watchedAccounts(ApplicationContext context) {
		return before((engine) -> {
			engine.setIdentityProviderSessionFactory(new SessionFactory() {
				@Override
				public Class<?> getSessionType() {
					return WatchedAccounts.class;
				}

				@Override
				public Session openSession() {
					return new WatchedAccounts(() -> context.getBean(Custodians.class));
				}
			});
			if (engine.getCustomJobHandlers() == null) {
				engine.setCustomJobHandlers(new ArrayList<>());
			}
			engine.getCustomJobHandlers()
				.add(new NoticeSent(context, EngineCustodians.NOTICE, StaffNotices::sendToLookAt));
		});
	}

	/** Before the engine's interface is made. */
	@Bean
	static BeanFactoryPostProcessor harmlessErrors() {
		return (factory) -> HarmlessErrors.install();
	}

	@Bean
	EngineClock engineClock(Clock clock) {
		return new EngineClock(clock);
	}

	@Bean
	ProcessEnginePlugin forms(ApplicationContext context) {
		return new FormsPlugin(context);
	}

	private static ProcessEnginePlugin before(Consumer<ProcessEngineConfigurationImpl> change) {
		return new AbstractProcessEnginePlugin() {
			@Override
			public void preInit(ProcessEngineConfigurationImpl configuration) {
				change.accept(configuration);
			}
		};
	}

}
