package org.concernhandling.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Serves GOV.UK Frontend under an address that does not change with its version, and
 * without its typeface, which may be used on GOV.UK only: our pages are in Arial.
 */
@Configuration(proxyBeanMethods = false)
class GovukFrontend implements WebMvcConfigurer {

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/govuk/**")
			.addResourceLocations("classpath:/META-INF/resources/webjars/govuk-frontend/" + version() + "/dist/govuk/")
			.resourceChain(true)
			.addTransformer(GovukFrontend::withoutTypeface);
	}

	private static Resource withoutTypeface(HttpServletRequest request, Resource resource,
			ResourceTransformerChain chain) throws IOException {
		Resource transformed = chain.transform(request, resource);
		if (!"govuk-frontend.min.css".equals(transformed.getFilename())) {
			return transformed;
		}
		String styles = transformed.getContentAsString(StandardCharsets.UTF_8).replaceAll("@font-face\\{[^}]*}", "");
		return new TransformedResource(transformed, styles.getBytes(StandardCharsets.UTF_8));
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
