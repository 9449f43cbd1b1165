package org.concernhandling.intake;

import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.concernhandling.concern.AwaitedAnswer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Describes the interface for programs: the fields come from where they are checked, so
 * that the two cannot drift.
 */
@Configuration(proxyBeanMethods = false)
class InterfaceDescription {

	static final String NEW_CONCERN = "NewConcern";

	static final String PROVIDER_RESPONSE = "ProviderResponse";

	static final String AUTHORITY_RESPONSE = "AuthorityResponse";

	static final String CREDENTIALS = "credentials";

	@Bean
	OpenApiCustomizer concernsInterfaceDescription() {
		return (description) -> {
			description.info(new Info().title("Concern handling")
				.version("1")
				.description(
						"Opens concerns and whistleblowing disclosures about children's social care, and takes in answers "
								+ "that they wait for. If a child is in "
								+ "immediate danger, call 999: nothing that is sent here replaces that call."));
			description.getComponents()
				.addSchemas(NEW_CONCERN, newConcern())
				.addSchemas(PROVIDER_RESPONSE, answer(AwaitedAnswer.PROVIDER_RESPONSE))
				.addSchemas(AUTHORITY_RESPONSE, answer(AwaitedAnswer.AUTHORITY_RESPONSE))
				.addSecuritySchemes(CREDENTIALS, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
		};
	}

	private static Schema<?> newConcern() {
		Schema<?> concern = object(null);
		Field.parents().forEach((parent) -> concern.addProperty(parent, object(parent)));
		return concern.description("A concern as it comes in. Texts that are empty or null say nothing.");
	}

	/** The forms of the tasks ask for all of it. */
	private static Schema<?> answer(AwaitedAnswer answer) {
		Schema<?> object = new ObjectSchema();
		for (AnswerField field : AnswerField.of(answer)) {
			object.addProperty(field.key(), field.schema());
			object.addRequiredItem(field.key());
		}
		object.setAdditionalProperties(false);
		return object;
	}

	private static Schema<?> object(String parent) {
		Schema<?> object = new ObjectSchema();
		for (Field field : Field.in(parent)) {
			object.addProperty(field.key(), property(field));
			if (field.isRequired()) {
				object.addRequiredItem(field.key());
			}
		}
		object.setAdditionalProperties(false);
		return object;
	}

	private static Schema<?> property(Field field) {
		Schema<?> schema = field.rule().schema();
		String codes = (schema.getDescription() != null) ? "\n\n" + schema.getDescription() : "";
		schema.setDescription(field.meaning() + codes);
		schema.setExample(field.example());
		return schema;
	}

}
