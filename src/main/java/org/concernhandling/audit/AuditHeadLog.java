package org.concernhandling.audit;

import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Writes the end of the chain into the log when the application starts and every hour,
 * under a logger of its own: a log system that nobody here can change keeps it as an
 * anchor.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AuditHeadLog {

	private static final Logger LOG = LoggerFactory.getLogger("audit.head");

	private final AuditChain chain;

	AuditHeadLog(AuditChain chain) {
		this.chain = chain;
	}

	@Scheduled(fixedRate = 1, timeUnit = TimeUnit.HOURS)
	void anchor() {
		LOG.info("audit head {}", this.chain.head().anchor());
	}

}
