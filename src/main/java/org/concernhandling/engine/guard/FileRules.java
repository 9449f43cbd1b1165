package org.concernhandling.engine.guard;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import org.concernhandling.engine.guard.rules.Rules;
import org.concernhandling.engine.models.BpmnReading;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelFile.Kind;
import org.concernhandling.engine.models.ModelFile;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.SafeXml;

/** Every file has a name that tells what it is, a bearable size, and can be read. */
final class FileRules implements Rules {

	@Override
	public void check(ModelLibrary library, Consumer<Fault> faults) {
		library.deployed().forEach((file) -> check(file, library, new FileFaults(file.name(), faults)));
	}

	private static void check(ModelFile file, ModelLibrary library, FileFaults faults) {
		if (file.name().contains("/") || file.name().contains("\\")) {
			faults.tell("has a name without folders", "Deploy the file from its folder, under its name alone.");
			return;
		}
		if (file.kind().isEmpty()) {
			faults.tell("ends in .bpmn, .dmn, .form or .csv",
					"Leave the file out of the deployment, or give it the ending of what it is.");
			return;
		}
		if (!file.isWellNamed()) {
			faults.tell("has a name of small letters, digits and hyphens",
					"Rename the file, for example to plan-the-visit.form, and the id in it likewise.");
			return;
		}
		if (file.content().length == 0 || new String(file.content(), StandardCharsets.UTF_8).isBlank()) {
			faults.tell("is not empty", "Save the file in Modeler, then deploy it again.");
			return;
		}
		if (file.content().length > BpmnReading.LARGEST) {
			faults.tell("is not larger than 2 MB", "Split the model, or remove what was pasted into it.");
			return;
		}
		if (file.kind().get() == Kind.PROCESS || file.kind().get() == Kind.DECISION) {
			SafeXml.trouble(file.content()).ifPresent((trouble) -> faults.tell(trouble.rule(), trouble.mend()));
		}
		if (file.kind().get() == Kind.PROCESS) {
			library.reading(file).faults().forEach(faults::pass);
		}
	}

}
