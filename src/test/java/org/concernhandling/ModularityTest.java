package org.concernhandling;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class ModularityTest {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.concernhandling");

	@Test
	void modulesUseEachOtherWithoutCyclesAndByWhatTheyOffer() {
		ApplicationModules.of(ConcernHandlingApplication.class).verify();
	}

	@Test
	void onlyTheEngineModuleKnowsTheProcessEngine() {
		noClasses().that()
			.resideOutsideOfPackage("org.concernhandling.engine..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.camunda..")
			.check(CLASSES);
	}

}
