package org.concernhandling.directory;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** A list that cannot be read is told and keeps nothing from starting. */
@ExtendWith(OutputCaptureExtension.class)
class DirectoryImportAtStartTest {

	@TempDir
	private Path folder;

	private final DirectoryImport directoryImport = mock();

	@ParameterizedTest
	@MethodSource("failures")
	void startsWhateverHappensToTheList(RuntimeException failure, CapturedOutput output) throws Exception {
		given(this.directoryImport.read(any(InputStream.class))).willThrow(failure);
		Path list = Files.createFile(this.folder.resolve("list.csv"));
		assertThatNoException().isThrownBy(() -> new DirectoryImportAtStart(this.directoryImport, list).run(null));
		assertThat(output).contains("reading the list ended early (" + failure.getClass().getSimpleName() + ")")
			.doesNotContain("canary");
	}

	static Stream<RuntimeException> failures() {
		return Stream.of(new DataIntegrityViolationException("canary"), new IllegalArgumentException("canary"),
				new IllegalStateException("canary"));
	}

	@Test
	void startsWithoutTheList(CapturedOutput output) {
		assertThatNoException().isThrownBy(
				() -> new DirectoryImportAtStart(this.directoryImport, this.folder.resolve("missing")).run(null));
		assertThat(output).contains("cannot be read; the directory stays as it is");
	}

	@Test
	void saysThatAListHasNoHeader(CapturedOutput output) throws Exception {
		given(this.directoryImport.read(any(InputStream.class))).willThrow(new NoHeaderException("The list has none"));
		Path list = Files.createFile(this.folder.resolve("list.csv"));
		new DirectoryImportAtStart(this.directoryImport, list).run(null);
		assertThat(output).contains("The list has none; the directory stays as it is");
	}

}
