package org.concernhandling.access;

import java.io.IOException;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves GOV.UK Frontend under an address that does not change with its version. */
@Configuration(proxyBeanMethods = false)
class GovukFrontend implements WebMvcConfigurer {

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/govuk/**")
			.addResourceLocations("classpath:/META-INF/resources/webjars/govuk-frontend/" + version() + "/dist/govuk/")
			.setCachePeriod(3600);
	}

	private static String version() {
		try {
			return PropertiesLoaderUtils
				.loadProperties(new ClassPathResource("META-INF/maven/org.webjars.npm/govuk-frontend/pom.properties"))
				.getProperty("version");
		}
		catch (IOException ex) {
			throw new IllegalStateException("GOV.UK Frontend is not on the class path", ex);
		}
	}

}
