package org.glashaus.tools.reach;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A method, a constructor or a static initialiser; of a static field its name, as if it were a method without parameters.
 *
 * @param owner the class, as {@code Class.getName} has it
 */
record Unit(String owner, String name, String descriptor) {
    static Unit initialiserOf(String owner) {
        return new Unit(owner, ConstantDescs.CLASS_INIT_NAME, "()V");
    }

    static Unit ofField(String owner, String name) {
        return new Unit(owner, name, "()V");
    }

    Unit in(String other) {
        return new Unit(other, name, descriptor);
    }

    boolean isConstructor() {
        return name.equals(ConstantDescs.INIT_NAME);
    }

    /** Constructors and static initialisers; nobody overrides them. */
    boolean isSpecial() {
        return name.startsWith("<");
    }

    List<String> parameters() {
        return MethodTypeDesc.ofDescriptor(descriptor).parameterList().stream()
                .map(ClassPath::name)
                .toList();
    }

    String result() {
        return ClassPath.name(MethodTypeDesc.ofDescriptor(descriptor).returnType());
    }

    String signature() {
        return name + descriptor;
    }

    /** As people write it. A lambda has the name of the method that it stands in, without the compiler's number. */
    @Override
    public String toString() {
        return owner + "." + name.replaceFirst("^lambda\\$(.+)\\$\\d+$", "$1{lambda}")
                + MethodTypeDesc.ofDescriptor(descriptor).parameterList().stream()
                        .map(ClassDesc::displayName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
