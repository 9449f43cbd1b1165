package org.concernhandling.engine;

import java.io.IOException;
import java.io.InputStream;

import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;

/**
 * A model, decision or form that is deployed under the name of its file, as Modeler does.
 * The engine would otherwise take the path on this machine, and see a new version
 * whenever the application moves.
 */
class ModelFile extends AbstractResource implements ContextResource {

	private final Resource file;

	ModelFile(Resource file) {
		this.file = file;
	}

	@Override
	public String getPathWithinContext() {
		return this.file.getFilename();
	}

	@Override
	public String getFilename() {
		return this.file.getFilename();
	}

	@Override
	public InputStream getInputStream() throws IOException {
		return this.file.getInputStream();
	}

	@Override
	public String getDescription() {
		return this.file.getFilename();
	}

}
