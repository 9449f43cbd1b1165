package org.concernhandling.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

import static org.assertj.core.api.Assertions.assertThat;

/** A building block that Modeler offers, and what it makes of an element. */
record ElementTemplate(JsonNode json) {

	private static final Path FOLDER = Path.of(".camunda", "element-templates");

	private static final String CAMUNDA = BpmnModelConstants.CAMUNDA_NS;

	static List<ElementTemplate> all() {
		try (Stream<Path> files = Files.list(FOLDER)) {
			List<ElementTemplate> templates = new ArrayList<>();
			for (Path file : files.sorted().toList()) {
				new ObjectMapper().readTree(file.toFile()).forEach((json) -> templates.add(new ElementTemplate(json)));
			}
			return templates;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The template of a name. */
	static ElementTemplate of(String name) {
		return all().stream().filter((template) -> template.name().equals(name)).findFirst().orElseThrow();
	}

	String id() {
		return this.json.path("id").asText();
	}

	String name() {
		return this.json.path("name").asText();
	}

	/** The kind of element that it makes, such as {@code bpmn:UserTask}. */
	String elementType() {
		return this.json.path("elementType").path("value").asText();
	}

	/** The values that it offers for an attribute, by their words. */
	Map<String, String> choices(String attribute) {
		Map<String, String> choices = new LinkedHashMap<>();
		properties().filter((property) -> property.path("binding").path("name").asText().equals(attribute))
			.forEach((property) -> property.path("choices")
				.forEach((choice) -> choices.put(choice.path("name").asText(), choice.path("value").asText())));
		return choices;
	}

	/** All expressions that it can write into a model. */
	Stream<String> expressions() {
		return properties()
			.flatMap((property) -> Stream.concat(Stream.of(property.path("value").asText()),
					property.path("choices").findValuesAsText("value").stream()))
			.filter((value) -> value.startsWith("${"));
	}

	/** Whether a field takes a value. */
	boolean accepts(String label, String value) {
		JsonNode pattern = property(label).path("constraints").path("pattern").path("value");
		return pattern.isMissingNode() || Pattern.compile(pattern.asText()).matcher(value).find();
	}

	/**
	 * Does to an element what Modeler does when it applies the template and somebody
	 * fills in its fields.
	 * @param entered what is entered or chosen, by the labels of the fields
	 */
	void apply(BaseElement element, Map<String, String> entered) {
		entered.keySet().forEach(this::property);
		element.setAttributeValueNs(CAMUNDA, "modelerTemplate", id());
		element.setAttributeValueNs(CAMUNDA, "modelerTemplateVersion", this.json.path("version").asText());
		properties().forEach((property) -> {
			String value = value(property, entered);
			if (!value.isEmpty()) {
				bind(element, property, value);
			}
		});
	}

	private static String value(JsonNode property, Map<String, String> entered) {
		String label = property.path("label").asText();
		String value = entered.get(label);
		if (value == null) {
			return property.path("value").asText();
		}
		if (!property.has("choices")) {
			return value;
		}
		for (JsonNode choice : property.path("choices")) {
			if (choice.path("name").asText().equals(value)) {
				return choice.path("value").asText();
			}
		}
		throw new AssertionError(label + " offers no " + value);
	}

	private static void bind(BaseElement element, JsonNode property, String value) {
		JsonNode binding = property.path("binding");
		switch (binding.path("type").asText()) {
			case "property" -> attribute(element, binding.path("name").asText(), value);
			case "camunda:in:businessKey" -> extend(element, CamundaIn.class).setCamundaBusinessKey(value);
			case "camunda:in" -> {
				CamundaIn in = extend(element, CamundaIn.class);
				in.setCamundaSource(value);
				in.setCamundaTarget(binding.path("target").asText());
			}
			case "camunda:out" -> {
				CamundaOut out = extend(element, CamundaOut.class);
				out.setCamundaSource(binding.path("source").asText());
				out.setCamundaTarget(value);
			}
			case "camunda:executionListener" -> {
				assertThat(binding.path("implementationType").asText()).isEqualTo("expression");
				CamundaExecutionListener listener = extend(element, CamundaExecutionListener.class);
				listener.setCamundaEvent(binding.path("event").asText());
				listener.setCamundaExpression(value);
			}
			default -> throw new AssertionError("No way to bind " + binding);
		}
	}

	private static void attribute(BaseElement element, String name, String value) {
		if (name.startsWith("camunda:")) {
			element.setAttributeValueNs(CAMUNDA, name.substring("camunda:".length()), value);
		}
		else {
			element.setAttributeValue(name, value);
		}
	}

	private static <E extends BpmnModelElementInstance> E extend(BaseElement element, Class<E> type) {
		BpmnModelInstance model = (BpmnModelInstance) element.getModelInstance();
		if (element.getExtensionElements() == null) {
			element.setExtensionElements(model.newInstance(ExtensionElements.class));
		}
		return element.getExtensionElements().addExtensionElement(type);
	}

	private JsonNode property(String label) {
		return properties().filter((property) -> property.path("label").asText().equals(label))
			.findFirst()
			.orElseThrow(() -> new AssertionError(name() + " has no field " + label));
	}

	private Stream<JsonNode> properties() {
		List<JsonNode> properties = new ArrayList<>();
		this.json.path("properties").forEach(properties::add);
		return properties.stream();
	}

}
