package org.concernhandling.sealing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class KeysFileTest {

	@TempDir
	private Path folder;

	@Test
	void createsKeysThatOnlyTheirOwnerReads() throws Exception {
		Path path = this.folder.resolve("new/keys");
		KeysFile file = new KeysFile(path);
		file.create();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-------");
		assertThat(path.getParent().toFile().list()).containsExactly("keys");
		assertThat(new KeysFile(path).read().primary()).isEqualTo(file.read().primary());
	}

	@Test
	void neverReplacesKeysThatAreThere() throws Exception {
		Path path = this.folder.resolve("keys");
		KeysFile file = new KeysFile(path);
		file.create();
		byte[] before = Files.readAllBytes(path);
		assertThatIllegalStateException().isThrownBy(file::create);
		assertThat(path).hasBinaryContent(before);
		assertThat(this.folder.toFile().list()).containsExactly("keys");
	}

}
