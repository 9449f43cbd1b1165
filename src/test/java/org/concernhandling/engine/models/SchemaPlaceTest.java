package org.concernhandling.engine.models;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;

import org.concernhandling.engine.guard.Library;
import org.concernhandling.engine.guard.ModelRules;
import org.concernhandling.engine.guard.Library;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** No model makes the server go to an address that it names. */
class SchemaPlaceTest {

	/** Milliseconds in which a connection would long have come. */
	private static final int LONG_ENOUGH = 500;

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = {
			"remit.dmn, <decision, schemaLocation='https://www.omg.org/spec/DMN/20191111/MODEL/ %s'",
			"remit.dmn, <decision, noNamespaceSchemaLocation='%s'",
			"provider-enquiry.bpmn, <bpmn:process, schemaLocation='http://www.omg.org/spec/BPMN/20100524/MODEL %s'" })
	void isRefusedAndNotVisited(String name, String element, String place) throws IOException {
		try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			listening.setSoTimeout(LONG_ENOUGH);
			String address = "http://127.0.0.1:" + listening.getLocalPort() + "/model.xsd";
			String text = Library.text(name)
				.replaceFirst(element + " ", element + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:"
						+ place.formatted(address) + " ");
			assertThat(text).contains(address);
			assertThat(ModelRules.all().faults(Library.deploying(Library.file(name, text))))
				.anySatisfy((fault) -> assertThat(fault.rule()).isEqualTo("names no place of a schema"));
			assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(listening::accept);
		}
	}

}
