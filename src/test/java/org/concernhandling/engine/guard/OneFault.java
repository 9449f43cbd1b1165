package org.concernhandling.engine.guard;

import org.concernhandling.engine.models.ModelFile;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The one thing that is wrong with a file.
 *
 * @param file the name of the file
 * @param element what it is about
 * @param mend some of how to mend it
 */
record OneFault(String file, String rule, String element, String mend) {

	/**
	 * Makes sure that these files, beside our own, are refused for it and nothing else.
	 */
	void isAllOf(ModelFile... deployed) {
		assertThat(ModelRules.all().faults(Library.deploying(deployed))).singleElement().satisfies((fault) -> {
			assertThat(fault.file()).isEqualTo(this.file);
			assertThat(fault.rule()).isEqualTo(this.rule);
			assertThat(fault.element()).isEqualTo(this.element);
			assertThat(fault.mend()).contains(this.mend);
		});
	}

}
