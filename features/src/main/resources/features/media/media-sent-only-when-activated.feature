@claim:media-sent-only-when-activated @witness:browser-inspection @witness:wire-capture
Feature: Microphone and camera send nothing until the participant switches them on

  Microphone and camera are off until their owner switches them on, and nobody else can.

  Scenario Outline: At <host> nothing is sent before somebody switches it on
    Given the conference server of <host>
    And its statement says of when microphone and camera send: <says>
    When a day of visits and conferences there is over
    Then microphone and camera were off until somebody switched them on
    And no sound or picture left a device before that
    And none left it any more once it was switched off again

    @stated
    Examples: Hosts that promise it
      | host                     | says |
      | studentenwerk-osnabrueck | yes  |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host          | says    |
      | waag          | nothing |
      | vc4all        | nothing |
      | greenminihost | nothing |
      | bbw-leipzig   | nothing |
