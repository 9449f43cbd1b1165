package org.concernhandling.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What the models compute. */
final class Expressions {

	private static final Pattern DATE = Pattern.compile("\\$\\{deadlines\\.(due|after|before|on)\\(.*\\)}");

	private static final Pattern CALL = Pattern.compile("(?<![\\w.'])([a-zA-Z]\\w*)\\.(\\w+)\\(");

	private static final String EVERYWHERE = "//@*[contains(., '${') or contains(., '#{')]"
			+ " | //*[local-name() != 'documentation']/text()[contains(., '${') or contains(., '#{')]";

	private Expressions() {
	}

	/** All expressions in a process. */
	static Stream<String> in(Path process) {
		return nodes(Bpmn.readModelFromFile(process.toFile()), EVERYWHERE).map(Node::getNodeValue);
	}

	/** The places in a process that hold expressions. */
	static Stream<Node> nodes(BpmnModelInstance process) {
		return nodes(process, EVERYWHERE);
	}

	/** The places in a process that a path names. */
	static Stream<Node> nodes(BpmnModelInstance process, String path) {
		try {
			Node document = process.getDocument().getDomSource().getNode();
			NodeList found = (NodeList) XPathFactory.newInstance()
				.newXPath()
				.evaluate(path, document, XPathConstants.NODESET);
			return IntStream.range(0, found.getLength()).mapToObj(found::item);
		}
		catch (XPathExpressionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Whether an expression asks the deadlines bean for a date. */
	static boolean asksForDate(String expression) {
		return expression != null && DATE.matcher(expression).matches();
	}

	/** Whether a text holds an expression. */
	static boolean isExpression(String text) {
		return text.contains("${") || text.contains("#{");
	}

	/** The methods that an expression calls on what it knows by name. */
	static Stream<Call> calls(String expression) {
		List<Call> calls = new ArrayList<>();
		Matcher call = CALL.matcher(expression);
		while (call.find()) {
			calls.add(new Call(call.group(1), call.group(2), arguments(expression.substring(call.end()))));
		}
		return calls.stream();
	}

	/** The arguments of a call, from behind its opening bracket to its closing one. */
	private static List<String> arguments(String expression) {
		List<String> arguments = new ArrayList<>();
		int depth = 0;
		int start = 0;
		boolean quoted = false;
		for (int i = 0; i < expression.length() && depth >= 0; i++) {
			char here = expression.charAt(i);
			quoted ^= here == '\'';
			depth += (quoted) ? 0 : (here == '(') ? 1 : (here == ')') ? -1 : 0;
			if (depth < 0 || depth == 0 && !quoted && here == ',') {
				arguments.add(expression.substring(start, i).strip());
				start = i + 1;
			}
		}
		arguments.removeIf(String::isEmpty);
		return arguments;
	}

	/** A call of a method. */
	record Call(String bean, String method, List<String> arguments) {
	}

}
