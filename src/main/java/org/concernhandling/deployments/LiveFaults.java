package org.concernhandling.deployments;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What is wrong with models that are live. They were accepted when there were fewer
 * rules: concerns go on by them, and owners mend them at leisure.
 */
public interface LiveFaults {

	/**
	 * All of them, by file and element; the first call after a deployment takes a while.
	 */
	List<LiveFault> all();

	/**
	 * Something that is wrong.
	 *
	 * @param file the name of the file
	 * @param element what it is about; empty when it is the file as a whole
	 * @param rule the rule that is broken, as a statement that should be true
	 * @param mend how to mend it
	 */
	@Schema(name = "LiveFault", description = "Something that is wrong with a model that is live.")
	record LiveFault(@Schema(description = "The name of the file.", example = "provider-enquiry.bpmn") String file,
			@Schema(description = "What it is about; empty when it is the file as a whole.",
					example = "user task 'Prepare the enquiry' (prepare-enquiry)") String element,
			@Schema(description = "The rule that is broken, as a statement that should be true.",
					example = "has a name") String rule,
			@Schema(description = "How to mend it in Modeler.") String mend) {
	}

}
