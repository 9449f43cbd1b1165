package org.concernhandling.engine.guard.form;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.FormFile.Component;

/** A component has no setting that the server could not check as Tasklist does. */
final class FormProperties {

	/** Settings of Modeler that are refused, with the words of its panel. */
	private static final Map<String, String> REFUSED = Map.of("valuesKey",
			"Choose Static as the source of the options, and give each a code of the list", "valuesExpression",
			"Choose Static as the source of the options, and give each a code of the list", "readonly",
			"Switch off Read only, and show what is known in a text instead", "disabled",
			"Switch off Disabled, and show what is known in a text instead", "defaultValue",
			"Clear the default value: a tired person would let it stand", "path",
			"Clear the path: an answer is a variable of its own", "serializeToString",
			"Switch off Output as string: a number is a number");

	/** Settings that are to be fixed, not computed. */
	private static final List<String> FIXED = List.of("required", "minLength", "maxLength", "min", "max", "pattern");

	private static final Set<String> OF_OURS = Set.of("vocabulary", "prefill", "askedAgain", "reads", "scope", "latest",
			"whyHidden");

	private FormProperties() {
	}

	static void check(Component component, FileFaults faults) {
		REFUSED.forEach((setting, mend) -> faults.unless(!isSet(component.json().path(setting)), component.title(),
				component.id(), "has no setting that only the browser would check (" + setting + ")", mend + "."));
		JsonNode validate = component.json().path("validate");
		FIXED.forEach((setting) -> faults.unless(!validate.path(setting).asText().startsWith("="), component.title(),
				component.id(), "its limits are fixed (" + setting + ")",
				"Write the limit itself in the section Validation, no expression."));
		component.json()
			.path("properties")
			.fieldNames()
			.forEachRemaining((name) -> faults.unless(OF_OURS.contains(name), component.title(), component.id(),
					"its custom properties are known", "Delete the custom property " + name + ", or write one of "
							+ String.join(", ", OF_OURS.stream().sorted().toList()) + "."));
	}

	private static boolean isSet(JsonNode setting) {
		return !setting.isMissingNode() && !setting.isNull() && !"".equals(setting.asText("x"))
				&& !(setting.isBoolean() && !setting.asBoolean());
	}

}
