package org.concernhandling.engine.versions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects the forms that a process names. Nothing has looked at the file before, so that
 * it is read piece by piece and nothing is done that it asks for.
 */
final class FormReferences extends DefaultHandler {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private final Set<String> forms = new TreeSet<>();

	private FormReferences() {
	}

	/** The ids of the forms; none when the file cannot be read, which others tell. */
	static Set<String> in(byte[] process) {
		FormReferences references = new FormReferences();
		try {
			SAXParserFactory factory = SAXParserFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.newSAXParser().parse(new ByteArrayInputStream(process), references);
			return references.forms;
		}
		catch (SAXException | IOException ex) {
			return Set.of();
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException("The Java installation cannot read XML safely");
		}
	}

	@Override
	public void startElement(String uri, String localName, String name, Attributes attributes) {
		String form = attributes.getValue(CAMUNDA, "formRef");
		if (form != null) {
			this.forms.add(form);
		}
	}

	/** The parser would write to the console otherwise. */
	@Override
	public void fatalError(SAXParseException ex) throws SAXException {
		throw ex;
	}

}
