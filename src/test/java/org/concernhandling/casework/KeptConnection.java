package org.concernhandling.casework;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Greets the test's mail server once and goes on talking: it answers each greeting in
 * pieces, and the second waits 40 ms for the network.
 */
class KeptConnection extends JavaMailSenderImpl {

	private Transport transport;

	@Override
	protected synchronized Transport getTransport(Session session) {
		if (this.transport == null) {
			this.transport = new StayingTransport(session);
		}
		return this.transport;
	}

	private static class StayingTransport extends SMTPTransport {

		private int connectedTo;

		StayingTransport(Session session) {
			super(session, new URLName("smtp", null, -1, null, null, null));
		}

		@Override
		public void connect(String host, int port, String user, String password) throws MessagingException {
			if (this.connectedTo != port) {
				super.close();
				this.connectedTo = port;
			}
			if (!isConnected()) {
				super.connect(host, port, user, password);
			}
		}

		@Override
		public void close() {
			// Stays open until the server goes.
		}

	}

}
