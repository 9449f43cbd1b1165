package org.concernhandling.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Keeps what everybody had on the screen, and how it came to that, when a test fails:
 * under {@code target/browser/<test>}, a picture and a trace for each person.
 */
class KeptOnFailure implements BeforeTestExecutionCallback, AfterTestExecutionCallback {

	private static final Path FOLDER = Path.of("target", "browser");

	@Override
	public void beforeTestExecution(ExtensionContext test) {
		office(test).people().values().forEach(Person::startRecord);
	}

	@Override
	public void afterTestExecution(ExtensionContext test) throws IOException {
		if (test.getExecutionException().isEmpty()) {
			office(test).people().values().forEach(Person::dropRecord);
			return;
		}
		Path folder = FOLDER
			.resolve(test.getRequiredTestClass().getSimpleName() + "." + test.getRequiredTestMethod().getName());
		Files.createDirectories(folder);
		office(test).people().forEach((name, person) -> person.keepRecord(folder, name));
	}

	private static Office office(ExtensionContext test) {
		return SpringExtension.getApplicationContext(test).getBean(Office.class);
	}

}
