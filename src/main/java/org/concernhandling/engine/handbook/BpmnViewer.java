package org.concernhandling.engine.handbook;

import java.io.IOException;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the viewer of bpmn.io that draws processes, under an address that does not
 * change with its version.
 */
@Configuration(proxyBeanMethods = false)
class BpmnViewer implements WebMvcConfigurer {

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/bpmn-js/**")
			.addResourceLocations("classpath:/META-INF/resources/webjars/bpmn-js/" + version() + "/dist/");
	}

	private static String version() {
		try {
			return PropertiesLoaderUtils
				.loadProperties(new ClassPathResource("META-INF/maven/org.webjars.npm/bpmn-js/pom.properties"))
				.getProperty("version");
		}
		catch (IOException ex) {
			throw new IllegalStateException("bpmn-js is not on the class path", ex);
		}
	}

}
