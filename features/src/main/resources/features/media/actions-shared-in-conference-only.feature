@claim:actions-shared-in-conference-only @witness:browser-inspection @witness:foreign-client
Feature: What a participant does is seen in the same conference only

  Raised hands, switched microphones and changed names are seen in the same conference and nowhere else.

  Scenario Outline: What somebody does at <host> is seen in the same conference only
    Given the conference server of <host>
    And its statement says of who sees what participants do: <says>
    When a day of visits and conferences there is over
    Then nobody in another conference saw what participants of this one did
    And a program that listened in the other conference was told nothing of it
    And conferences whose long names differ in the last letter only are two

    @stated
    Examples: Hosts that promise it
      | host          | says            |
      | greenminihost | same conference |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host                     | says    |
      | waag                     | nothing |
      | vc4all                   | nothing |
      | studentenwerk-osnabrueck | nothing |
      | bbw-leipzig              | nothing |
