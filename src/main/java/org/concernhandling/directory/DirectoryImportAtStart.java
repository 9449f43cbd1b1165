package org.concernhandling.directory;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Reads the list of providers that {@code concerns.directory.import} names, at every
 * start. A list that cannot be read does not keep the application from starting: concerns
 * come in all the same.
 */
@Component
@ConditionalOnProperty("concerns.directory.import")
class DirectoryImportAtStart implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(DirectoryImportAtStart.class);

	private final DirectoryImport directoryImport;

	private final Path file;

	DirectoryImportAtStart(DirectoryImport directoryImport, @Value("${concerns.directory.import}") Path file) {
		this.directoryImport = directoryImport;
		this.file = file;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		try (InputStream list = new BufferedInputStream(Files.newInputStream(this.file))) {
			DirectoryImport.Report report = this.directoryImport.read(list);
			report.bad().forEach((row) -> logger.warn("Directory: line {} was not read: {}", row.line(), row.reason()));
			logger.info("Directory: {} services added, {} changed, {} unchanged, {} lines not read", report.added(),
					report.changed(), report.unchanged(), report.bad().size());
		}
		catch (IOException | UncheckedIOException ex) {
			logger.error(
					"Directory: the file that concerns.directory.import names cannot be read; the directory stays as "
							+ "it is");
		}
		catch (NoHeaderException ex) {
			logger.error("Directory: {}; the directory stays as it is", ex.getMessage());
		}
		catch (RuntimeException ex) {
			// Its message stays out: it could quote the list.
			logger.error("Directory: reading the list ended early ({}); what was read before stands",
					ex.getClass().getSimpleName());
		}
	}

}
