@claim:conference-isolation @witness:browser-inspection @witness:foreign-client
Feature: Nothing said in one room is heard in another

  Nothing crosses from one conference into another.

  Scenario Outline: What is said in one conference at <host> is not heard in another
    Given the conference server of <host>
    And its statement says of keeping conferences apart: <says>
    When a day of visits and conferences there is over
    Then nobody in another conference received sound, picture or words of this one
    And a program that listened in the other conference was told nothing of it
    And conferences whose long names differ in the last letter only are two

    @stated
    Examples: Hosts that promise it
      | host                     | says                     |
      | studentenwerk-osnabrueck | by room name             |
      | greenminihost            | by conference identifier |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host        | says    |
      | waag        | nothing |
      | vc4all      | nothing |
      | bbw-leipzig | nothing |
