package org.concernhandling;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Receives, screens, decides and follows up concerns about children's social care. */
@SpringBootApplication
public class ConcernHandlingApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(ConcernHandlingApplication.class, arguments);
	}

}
