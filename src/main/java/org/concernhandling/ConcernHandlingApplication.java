package org.concernhandling;

import java.util.TimeZone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Receives, screens, decides and follows up concerns about children's social care. */
@SpringBootApplication
public class ConcernHandlingApplication {

	/**
	 * The engine stores times of day without a zone: in London's, the hour that comes
	 * twice in October would be ambiguous.
	 */
	public static void main(String[] arguments) {
		TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
		SpringApplication.run(ConcernHandlingApplication.class, arguments);
	}

}
