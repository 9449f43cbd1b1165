package org.concernhandling.casework;

import java.util.List;

import org.concernhandling.models.Models;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

class CoverageCompleteTest {

	@Test
	void everyProcessHasExactlyOneTestClass() {
		assertThat(covered()).containsExactlyInAnyOrderElementsOf(Models.processes().map(Models::name).toList());
	}

	private static List<String> covered() {
		var classpath = new ClassPathScanningCandidateComponentProvider(false);
		classpath.addIncludeFilter(new AnnotationTypeFilter(Covers.class));
		return classpath.findCandidateComponents("org.concernhandling")
			.stream()
			.map((found) -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
			.map((test) -> test.getAnnotation(Covers.class).value())
			.toList();
	}

}
