package org.glashaus.features;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glashaus.audit.Mechanism;
import org.glashaus.features.witness.Means;
import org.glashaus.features.witness.Witness;
import org.glashaus.spec.ClaimCatalogue;

/**
 * Every way in which this product looks at something, read off its classes without starting a witness: constants as they
 * are, and of witnesses what their {@link Witness#means} names beside the catalogue's word for their kind.
 *
 * @param mechanisms by which witnesses of a kind look, one way or the other
 * @param inside kinds of which some look is made from inside the process
 * @param elsewhere methods that name a mechanism of which this cannot tell the kind: they are neither of the two, or make
 *     constants of another type than {@link Means}, or a witness of no kind or several
 */
record ShippedMeans(Map<String, Set<Mechanism>> mechanisms, Set<String> inside, List<String> elsewhere) {
    private static final ClassDesc MECHANISM =
            Mechanism.class.describeConstable().orElseThrow();
    private static final ClassDesc MEANS_TYPE = Means.class.describeConstable().orElseThrow();
    private static final String MEANS = "means";
    private static final Set<String> KINDS = ClaimCatalogue.load().witnesses().keySet();

    static ShippedMeans read() {
        ShippedMeans read = new ShippedMeans(new TreeMap<>(), new HashSet<>(), new ArrayList<>());
        try {
            Path classes = Path.of(Means.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                        .filter(each -> !each.endsWith("module-info.class"))
                        .toList()) {
                    read.take(Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A build's own classes lie in a folder", e);
        }
        return read;
    }

    /** What is read off these classes alone. */
    static ShippedMeans of(Class<?>... types) {
        ShippedMeans read = new ShippedMeans(new TreeMap<>(), new HashSet<>(), new ArrayList<>());
        for (Class<?> type : types) {
            String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
            try (InputStream bytes = Objects.requireNonNull(type.getResourceAsStream(file), file)) {
                read.take(bytes.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return read;
    }

    private void take(byte[] bytes) {
        ClassModel model = ClassFile.of().parse(bytes);
        String name = model.thisClass().asInternalName().replace('/', '.');
        try {
            take(model, name);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("What " + name + " looks by cannot be read", e);
        }
    }

    private void take(ClassModel model, String typeName) throws ReflectiveOperationException {
        for (MethodModel method : model.methods()) {
            List<Mechanism> named = named(method);
            if (named.isEmpty()) {
                continue;
            }
            Class<?> type = Class.forName(typeName);
            String name = method.methodName().stringValue();
            if (name.equals("<clinit>")) {
                constants(type).forEach(named::remove);
            } else if (name.equals(MEANS) && Witness.class.isAssignableFrom(type)) {
                witness(method, named);
            }
            if (!named.isEmpty()) {
                elsewhere.add(typeName + "." + name);
            }
        }
    }

    /** As often as they are named. */
    private static List<Mechanism> named(MethodModel method) {
        return elements(method)
                .filter(element -> element instanceof FieldInstruction field
                        && field.owner().asSymbol().equals(MECHANISM))
                .map(element ->
                        Mechanism.valueOf(((FieldInstruction) element).name().stringValue()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Stream<CodeElement> elements(MethodModel method) {
        return method.code().stream().flatMap(CodeModel::elementStream);
    }

    /** Takes what it named, if it says of which one kind it is. */
    private void witness(MethodModel method, List<Mechanism> named) {
        List<String> kinds = elements(method)
                .filter(element -> element instanceof ConstantInstruction constant
                        && constant.constantValue() instanceof String text
                        && KINDS.contains(text))
                .map(element -> String.valueOf(((ConstantInstruction) element).constantValue()))
                .distinct()
                .toList();
        if (kinds.size() != 1) {
            return;
        }
        add(kinds.getFirst(), named);
        if (!saysOutside(method)) {
            inside.add(kinds.getFirst());
        }
        named.clear();
    }

    private static boolean saysOutside(MethodModel method) {
        return elements(method)
                .anyMatch(element -> element instanceof InvokeInstruction call
                        && call.owner().asSymbol().equals(MEANS_TYPE)
                        && call.name().equalsString("outside"));
    }

    /** The mechanisms of those that were read. */
    private List<Mechanism> constants(Class<?> type) throws ReflectiveOperationException {
        List<Mechanism> read = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == Means.class) {
                field.setAccessible(true);
                Means means = (Means) field.get(null);
                add(means.kind(), List.of(means.mechanism()));
                read.add(means.mechanism());
                if (!means.outside()) {
                    inside.add(means.kind());
                }
            }
        }
        return read;
    }

    private void add(String kind, List<Mechanism> named) {
        mechanisms
                .computeIfAbsent(kind, each -> EnumSet.noneOf(Mechanism.class))
                .addAll(named);
    }
}
