package org.concernhandling.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A mail server within the application, on this machine only: letters go out by real SMTP
 * and reach nobody. They are gone when the application stops; the case files keep what
 * was sent.
 */
@Component
@Profile("demo")
class DemoMailServer implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(DemoMailServer.class);

	private final int port;

	private GreenMail server;

	DemoMailServer(@Value("${concerns.demo.mail-port}") int port) {
		this.port = port;
	}

	@Override
	public void start() {
		this.server = new GreenMail(new ServerSetup(this.port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		this.server.start();
		logger.info("Demonstration: letters go to a mail server of our own on port {}", this.port);
	}

	@Override
	public void stop() {
		this.server.stop();
		this.server = null;
	}

	@Override
	public boolean isRunning() {
		return this.server != null;
	}

	/** Before everything that may send a letter, and stopped after it. */
	@Override
	public int getPhase() {
		return Integer.MIN_VALUE;
	}

}
